import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright'
import { findBrowser } from '../../../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle, type BundleOptions } from '../bundle'
import { Visit } from '../visit'
import { launchOptions } from './browser'

/**
 * Uses a browser with a profile on disk like a user: creates a key, shows it, copies it, closes the wizard, opens
 * another page and quits. Then reads every file of the profile.
 *
 * `isLeftOpen`: opens the other page while the secret is still shown, which is when a browser stores the values of
 * fields for restoring.
 */
export async function disk(isLeftOpen: boolean, build: BundleOptions = {}): Promise<readonly string[]> {
  const profile = mkdtempSync(join(tmpdir(), 'keydrawer-profile-'))
  try {
    const context = await chromium.launchPersistentContext(profile, {
      ...(await launchOptions(findBrowser)),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    const visit = await Visit.start(context, { bundle: await bundle(build) })
    try {
      await visit.createKey()
      await visit.press(labels.show)
      // The browser writes session files some time after a change.
      await wait(3000)
      if (!isLeftOpen) {
        await visit.press(labels.copy)
        await visit.waitFor(labels.copied)
        await visit.press(labels.done)
        await visit.waitForClosed()
      }
      await visit.page.goto(`${visit.backend.url}/elsewhere`)
      await wait(3000)
    } finally {
      await visit.end()
    }
    const files = filesIn(profile)
    if (files.length < 20) return ['disk: hardly a file, so nothing is proven']
    return files
      .filter((path) => visit.detector.isIn(readFileSync(path, 'latin1')))
      .map((path) => path.slice(profile.length + 1))
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
