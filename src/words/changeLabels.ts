import type { ManyAction } from '../core/changeMany'
import { keys } from './actionLabels'
import type { Format } from './format'

/** The words of the dialogs about keys that exist. */
export interface ChangeLabels {
  readonly endTitle: Readonly<Record<'revoke' | 'delete', string>>
  /** What it means for a key that works, and for one that does not. */
  readonly endText: Readonly<Record<'revoke' | 'delete' | 'deleteEnded', string>>
  readonly usedLately: (ago: string) => string
  readonly typeToConfirm: (text: string) => string
  readonly typedOther: string
  readonly editTitle: string
  readonly save: string
  readonly keyDetails: string
  readonly keyId: string
  readonly copyId: string
  readonly idCopied: string
  readonly idCopyRefused: string
  readonly keyUpdated: string
  readonly keyRevoked: string
  readonly keyUsage: string
  readonly usage: (requests: number, remaining: number | null | undefined, format: Format) => string
  readonly noScopes: string
  readonly keyReplacedBy: string
  readonly keyReplaces: string
  /** Where the host has a page about the use of a key. */
  readonly activity: string
  readonly history: string
  readonly loadingHistory: string
  readonly historyEmpty: string
  readonly historyFailed: string
  readonly manyTitle: Readonly<Record<ManyAction, (count: number, format: Format) => string>>
  readonly manyText: Readonly<Record<ManyAction, string>>
  readonly andMore: (count: number, format: Format) => string
  readonly typeCount: (count: string) => string
  readonly progress: (count: number, total: number, format: Format) => string
  readonly stop: string
  readonly stopping: string
  readonly manyFailed: (count: number, total: number, format: Format) => string
  readonly tryThese: string
}

export const englishChangeLabels: ChangeLabels = {
  endTitle: { revoke: 'Revoke this key?', delete: 'Delete this key?' },
  endText: {
    revoke: 'It stops working at once, and whatever uses it is refused. This cannot be undone.',
    delete: 'It stops working at once, whatever uses it is refused, and its record is erased. This cannot be undone.',
    deleteEnded: 'It does not work any more. Its record is erased, and this cannot be undone.',
  },
  usedLately: (ago) => `It was used ${ago}: something still depends on it.`,
  typeToConfirm: (text) => `Type ${text} to confirm`,
  typedOther: 'That is something else. Look at the key above, and type what it says.',
  editTitle: 'Edit this key',
  save: 'Save',
  keyDetails: 'Details of this key',
  keyId: 'ID',
  copyId: 'Copy ID',
  idCopied: 'Copied.',
  idCopyRefused: 'The browser refused to copy. Select the ID and copy it by hand.',
  keyUpdated: 'Changed',
  keyRevoked: 'Revoked',
  keyUsage: 'Used',
  usage: (requests, remaining, { number }) => {
    const used = requests === 1 ? 'once' : `${number(requests)} times`
    return typeof remaining === 'number' ? `${used}, ${number(remaining)} left` : used
  },
  noScopes: 'None',
  keyReplacedBy: 'Replaced by',
  keyReplaces: 'Replaces',
  activity: 'Activity',
  history: 'History',
  loadingHistory: 'Loading the history…',
  historyEmpty: 'Nothing has happened yet.',
  historyFailed: 'The history could not be loaded.',
  manyTitle: {
    enable: (count, format) => `Enable ${keys(count, format)}?`,
    disable: (count, format) => `Disable ${keys(count, format)}?`,
    revoke: (count, format) => `Revoke ${keys(count, format)}?`,
    delete: (count, format) => `Delete ${keys(count, format)}?`,
  },
  manyText: {
    enable: 'They work again at once.',
    disable: 'They stop working at once, and whatever uses them is refused. They can be enabled again.',
    revoke: 'They stop working at once, and whatever uses them is refused. This cannot be undone.',
    delete: 'They stop working at once, and their records are erased. This cannot be undone.',
  },
  andMore: (count, { number }) => `and ${number(count)} more`,
  typeCount: (count) => `Type the number of keys, ${count}, to confirm`,
  progress: (count, total, { number }) => `${number(count)} of ${number(total)}`,
  stop: 'Stop',
  stopping: 'Stopping…',
  manyFailed: (count, total, { number }) => `${number(count)} of ${number(total)} could not be changed.`,
  tryThese: 'Try these again',
}
