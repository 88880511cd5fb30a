import { Widget } from '../Widget'

export default function Plain() {
  return (
    <div className="card">
      <Widget />
    </div>
  )
}
