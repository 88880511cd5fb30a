/** The commands of a user, with mouse, keyboard and browser. */
export const UI_COMMANDS = [
  'go',
  'double',
  'copy',
  'escape',
  'discard',
  'edit',
  'leave page',
  'remount',
  'second tab',
  'list',
  'offline',
] as const
export type UiCommand = (typeof UI_COMMANDS)[number]
