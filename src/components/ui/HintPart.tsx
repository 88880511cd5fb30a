import { shorten } from '../../labels/format'

/**
 * The start or the end of a secret. A block of its own, by its style, for an element alone does not hold
 * marks of direction: one that ends an isolation ends that of `<bdi>`, and what follows is turned around.
 */
export function HintPart({ children }: { readonly children: string | undefined }) {
  return children ? (
    <bdi translate="no" data-kd="hint-part">
      {shorten(children)}
    </bdi>
  ) : null
}
