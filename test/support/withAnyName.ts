/** Matches a label with the name of any key in it, such as the title of a dialog. */
export function withAnyName(label: (name: string) => string): RegExp {
  const [before, after] = label('\0')
    .split('\0')
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${before}.+${after}$`, 's')
}
