import { Widget } from '../Widget'

export default function Transformed() {
  return (
    <div className="card transformed">
      <Widget />
    </div>
  )
}
