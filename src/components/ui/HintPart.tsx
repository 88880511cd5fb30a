import { shorten } from '../../labels/format'

/**
 * The prefix or suffix of a secret. It is styled as a block, because an inline element does not contain bidi controls:
 * one that ends an isolate would end that of `<bdi>` and reorder the text that follows.
 */
export function HintPart({ children }: { readonly children: string | undefined }) {
  return children ? (
    <bdi translate="no" data-kd="hint-part">
      {shorten(children)}
    </bdi>
  ) : null
}
