import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A generous timeout: a slow machine must not fail a test, only one that hangs.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
  // After the unmount, which stores unsaved requests. Otherwise the next test would be the next visit.
  for (const storage of [sessionStorage, localStorage])
    for (const name of Object.keys(storage)) if (name.startsWith('keydrawer:')) storage.removeItem(name)
})
