import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A busy machine is no failure: what hangs is told from what is slow.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 })

afterEach(() => cleanup())
