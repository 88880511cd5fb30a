import { lazySecretDialog } from './create-key/lazySecretDialog'
import { keyActions } from './key-actions/LazyKeyActions'
import { preloadVirtualRows } from './key-table/KeyRows'

/**
 * Loads the code-split parts of the page ahead of time: the wizard, the menus and dialogs of a key, and the rows of a
 * long table. Without it, they are loaded when the browser is idle, or when they are needed.
 *
 * Never rejects: a part that fails to load is requested again when it is needed.
 */
export async function preloadKeydrawer(): Promise<void> {
  await Promise.allSettled([lazySecretDialog.load(), keyActions.load(), preloadVirtualRows()])
}
