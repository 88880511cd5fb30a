import { screen, within } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'

// Built on the labels, so that rewording one breaks no test and removing one breaks some.
/** The button in the header. An empty table has another one. */
export const openButton = () => screen.getAllByRole('button', { name: labels.createButton })[0]!
export const dialog = () => screen.getByRole('dialog')
export const nameField = () => screen.getByRole('textbox', { name: new RegExp(`^${labels.nameLabel}`) })
export const descriptionField = () => screen.getByRole('textbox', { name: new RegExp(`^${labels.descriptionLabel}`) })
export const createButton = () => within(dialog()).getByRole('button', { name: labels.createKey })
export const button = (name: string) => screen.getByRole('button', { name })
export const secretGroup = () => screen.getByRole('group', { name: labels.secretLabel })
export const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
/** The texts in the cells of a key, without the checkbox and the menu. */
export const cells = (name: string) =>
  within(row(name))
    .getAllByRole('cell')
    .filter(({ dataset }) => dataset['column'] !== 'select' && dataset['column'] !== 'actions')
    .map((cell) => cell.textContent.trim())
