// Says in which part of the interface a component shows its labels, for translators and reviewers.

const BANNER = 'Banner above the table'
const FAILED_LIST = 'Table that could not be loaded'
const HEADER = 'Table header'
const ROW = 'Table row'
const MENU = 'Action menu'
const BULK_BAR = 'Bulk action bar'
const TABLE_NAME = 'Name of the table, for screen readers'
const TOOLBAR = 'Toolbar above the table'
const CREATE = 'Create dialog, step 1'
const ROTATE = 'Rotate dialog, step 1'
const FAILED_REQUEST = 'Create and rotate dialogs, after a failed request'
const SECRET = 'Create and rotate dialogs, step 2: the secret'
const CLOSING = 'Create and rotate dialogs, before closing without the secret'
const LOST = 'Create and rotate dialogs, after the secret was lost'
const EDIT = 'Edit dialog'
const CONFIRM = 'Revoke and delete dialogs'
const BULK = 'Bulk action dialog'
const DETAILS = 'Details dialog'

/**
 * The places of each file, or of a component within it if the file has several components.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PLACES = {
  'ApiKeys.tsx': ['Page header'],
  'ApiKeyTable.tsx': [BANNER],
  'LostKeyBanners.tsx': [BANNER],
  'TableStates.tsx EmptyNotice': ['Empty table'],
  'TableStates.tsx NoMatchNotice': ['Table without a match'],
  'TableStates.tsx FailedNotice': [FAILED_LIST],
  'TableStates.tsx StaleBanner': [BANNER],
  'TableStates.tsx reasonOf': [FAILED_LIST, BANNER],
  'TableToolbar.tsx': [TOOLBAR],
  'TableHead.tsx': ['Table header, for screen readers'],
  'columns.ts': [HEADER, TOOLBAR, 'Table row on narrow screens'],
  'KeyRows.tsx': [TABLE_NAME],
  'ScrollContainer.tsx': [TABLE_NAME],
  'ApiKeyRow.tsx': [ROW],
  'ApiKeyRow.tsx MenuButton': ['Menu button of a table row, for screen readers'],
  'UnreadableRow.tsx': ['Table row of a key that cannot be read'],
  'Hint.tsx': [ROW, DETAILS, ROTATE, CONFIRM],
  'VirtualRows.tsx': ['Printed table'],
  'TableFooter.tsx': ['Table footer'],
  'ActionMenu.tsx': ['Action menu, for screen readers'],
  'menuItems.ts': [MENU],
  'KeyNotices.tsx': ['Notice after a change'],
  'changeErrorText.ts': ['Notice after a change', EDIT, CONFIRM, BULK],
  'BulkBar.tsx': [BULK_BAR],
  'BulkDialog.tsx': [BULK],
  'BulkProgress.tsx': ['Bulk action dialog, while it runs'],
  'BulkFailures.tsx': ['Bulk action dialog, failures'],
  'RevokeDialog.tsx': [CONFIRM],
  'ConfirmationField.tsx': [CONFIRM, BULK],
  'ConfirmActions.tsx': [EDIT, CONFIRM],
  'EditKeyDialog.tsx': [EDIT],
  'DetailsDialog.tsx': [DETAILS],
  'KeyHistory.tsx': ['Details dialog, history'],
  'CreateKeyWizard.tsx': ['Disabled create button'],
  'SecretDialog.tsx': ['Create and rotate dialogs, all steps'],
  'DialogHeader.tsx': ['Create, rotate and details dialogs, header'],
  'FormStep.tsx': [CREATE],
  'KeyFields.tsx': [CREATE, EDIT],
  'TextField.tsx': [CREATE, EDIT, CONFIRM, BULK],
  'ExpiryField.tsx': [CREATE, EDIT],
  'ScopesField.tsx': [CREATE, EDIT],
  'ScopeList.tsx': [CREATE, EDIT],
  'CreateError.tsx': [FAILED_REQUEST],
  'StepActions.tsx': [CREATE, ROTATE],
  'RotateStep.tsx': [ROTATE],
  'KeySummary.tsx': [ROTATE, CONFIRM],
  'RevealStep.tsx': [SECRET],
  'Snippets.tsx': [SECRET],
  'FirstUseStatus.tsx': [SECRET],
  'SecretField.tsx': ['Create and rotate dialogs, step 2, for screen readers'],
  'OldSecretNotice.tsx': ['Rotate dialog, step 2: the secret'],
  'ConfirmCloseStep.tsx': [CLOSING],
  'KeyTitle.tsx': [SECRET, CLOSING, LOST],
  'LostStep.tsx': [LOST],
  'LoadError.tsx': ['Message when code cannot be loaded'],
}

/**
 * Labels that a shared component shows in some of its places only.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const NARROWED = {
  createKey: [CREATE],
  creating: [CREATE],
  checking: [CREATE],
  rotateKey: [ROTATE],
  rotating: [ROTATE],
  checkingRotation: [ROTATE],
  optional: [CREATE, EDIT],
  charactersLeft: [CREATE, EDIT],
  tooShort: [CREATE, EDIT],
  tooLong: [CREATE, EDIT],
  tooLongBy: [CREATE, EDIT],
  columnActions: [HEADER],
  enable: [MENU, BULK_BAR, BULK],
  disable: [MENU, BULK_BAR, BULK],
  save: [EDIT],
}

/**
 * The places of a label, by the components that read it. Throws for a component without a place.
 *
 * @param {string} key
 * @param {readonly string[]} owners As `File.tsx Name`.
 * @returns {readonly string[]}
 */
export function placesOf(key, owners) {
  const places = owners.flatMap((owner) => {
    const found = PLACES[owner] ?? PLACES[fileOf(owner)]
    if (!found) throw new Error(`${owner} shows labels, but has no place in scripts/labelPlaces.mjs.`)
    return found
  })
  const narrowed = NARROWED[key]
  if (narrowed?.some((place) => !places.includes(place)))
    throw new Error(`\`${key}\` is no longer shown in each of its places in scripts/labelPlaces.mjs.`)
  return narrowed ?? [...new Set(places)]
}

/**
 * The entries of this file that belong to no label or component.
 *
 * @param {readonly import('./readLabels.mjs').Label[]} labels
 * @returns {string[]}
 */
export function unusedPlaces(labels) {
  const owners = labels.flatMap((label) => label.owners)
  const used = new Set([
    ...owners.map((owner) => (owner in PLACES ? owner : fileOf(owner))),
    ...labels.map(({ key }) => key),
  ])
  return [...Object.keys(PLACES), ...Object.keys(NARROWED)].filter((entry) => !used.has(entry))
}

/** @param {string} owner */
function fileOf(owner) {
  return owner.split(' ')[0] ?? owner
}
