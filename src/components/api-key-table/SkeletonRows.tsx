import { type Column, columnMark } from './columns'

const ROWS = [1, 2, 3]

/** Rows as high as real ones, so that nothing moves when the keys arrive. The footer announces the loading. */
export function SkeletonRows({ columns }: { readonly columns: readonly Column[] }) {
  return ROWS.map((row) => (
    <tr key={row} aria-hidden="true" data-kd="row" data-status="loading">
      {columns.map((column, index) => (
        <td key={column} data-column={columnMark(column, index)}>
          <span data-kd="skeleton" />
          {index === 0 && <span data-kd="skeleton" data-size="small" />}
        </td>
      ))}
    </tr>
  ))
}
