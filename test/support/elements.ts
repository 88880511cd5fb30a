import { screen, within } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'

// Built on the labels, so that rewording breaks no test and taking a label away breaks some.
/** The one of the header: an empty table has another. */
export const openButton = () => screen.getAllByRole('button', { name: labels.newKey })[0]!
export const dialog = () => screen.getByRole('dialog')
export const nameField = () => screen.getByRole('textbox', { name: new RegExp(`^${labels.nameLabel}`) })
export const descriptionField = () => screen.getByRole('textbox', { name: new RegExp(`^${labels.descriptionLabel}`) })
export const createButton = () => screen.getByRole('button', { name: labels.createKey })
export const button = (name: string) => screen.getByRole('button', { name })
export const secretGroup = () => screen.getByRole('group', { name: labels.secretLabel })
export const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
/** What the cells of a key say. The box and the menu say nothing. */
export const cells = (name: string) =>
  within(row(name))
    .getAllByRole('cell')
    .filter(({ dataset }) => dataset['column'] !== 'select' && dataset['column'] !== 'actions')
    .map((cell) => cell.textContent.trim())
