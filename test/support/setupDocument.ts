import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A busy machine is no failure: what hangs is told from what is slow.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
  // After the unmount, which writes what was not saved. Otherwise the next test is the next visit.
  for (const storage of [sessionStorage, localStorage])
    for (const name of Object.keys(storage)) if (name.startsWith('keydrawer:')) storage.removeItem(name)
})
