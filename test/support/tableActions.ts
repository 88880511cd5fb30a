import { screen, within } from '@testing-library/react'
import type { userEvent } from '@testing-library/user-event'
import { englishLabels as labels } from 'keydrawer'
import { inSentence } from '../../src/labels/format'
import { row } from './elements'

type User = ReturnType<typeof userEvent.setup>

export const menuButton = (name: string) => screen.getByRole('button', { name: labels.actionsFor(inSentence(name)) })
export const menuItem = (name: string) => within(screen.getByRole('menu')).getByRole('menuitem', { name })
export const menuItems = () => screen.getAllByRole('menuitem').map((item) => item.textContent)

/** Opens the menu of a key, once it is there, and chooses from it. */
export async function choose(user: User, name: string, action: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: labels.actionsFor(inSentence(name)) }))
  await user.click(menuItem(action))
}

/** The box that selects a key. */
export const box = (name: string) => within(row(name)).getByRole('checkbox')
