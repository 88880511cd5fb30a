import { screen } from '@testing-library/react'
import { CreateKeyWizard } from 'keydrawer'
import { type MouseEvent, type ReactElement } from 'react'
import { expect, it, vi } from 'vitest'
import { button, dialog } from '../support/elements'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

function show(trigger: ReactElement, canCreate?: string) {
  return renderWithKeys(<CreateKeyWizard>{trigger}</CreateKeyWizard>, { client: fakeClient(), canCreate })
}

it('says that it opens a dialog, whether it is open, and which', async () => {
  const { user } = show(<button>Make</button>)
  const trigger = button('Make')
  expect(trigger).toHaveAttribute('aria-haspopup', 'dialog')
  expect(trigger).toHaveAttribute('aria-expanded', 'false')
  expect(trigger).not.toHaveAttribute('aria-controls')
  await user.click(trigger)
  expect(trigger).toHaveAttribute('aria-expanded', 'true')
  expect(trigger).toHaveAttribute('aria-controls', dialog().id)
})

it('is no button that sends a form, unless the host says so', () => {
  show(<button>Make</button>)
  expect(button('Make')).toHaveAttribute('type', 'button')
})

it('keeps what the host does at a click, which comes first', async () => {
  const handleClick = vi.fn(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { user } = show(<button onClick={handleClick}>Make</button>)
  await user.click(button('Make'))
  expect(handleClick).toHaveBeenCalledOnce()
  expect(dialog()).toBeVisible()
})

it('opens nothing where the host prevents it', async () => {
  const { user } = show(<button onClick={(event: MouseEvent) => event.preventDefault()}>Make</button>)
  await user.click(button('Make'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('does nothing at all while it is refused, and says why', async () => {
  const handleClick = vi.fn()
  const { user } = show(<button onClick={handleClick}>Make</button>, 'Ask the security team.')
  const trigger = button('Make')
  expect(trigger).toHaveAttribute('aria-disabled', 'true')
  expect(trigger).toHaveAccessibleDescription('Ask the security team.')
  await user.click(trigger)
  expect(handleClick).not.toHaveBeenCalled()
  expect(screen.queryByRole('dialog')).toBeNull()
})
