import { forwardRef } from 'react'

/** Marks where a dialog is rendered. It has no box, so the grid or flex container of a host ignores it. */
export const DialogAnchor = /* @__PURE__ */ forwardRef<HTMLSpanElement>(function DialogAnchor(_, ref) {
  return <span ref={ref} style={{ display: 'contents' }} />
})
