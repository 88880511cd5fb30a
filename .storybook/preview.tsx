import 'keydrawer/styles.css'
import './host.css'
import type { Preview } from '@storybook/react-vite'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { configure, expect, spyOn } from 'storybook/test'
import { locales } from 'keydrawer/locales'
import { startBackend } from '../stories/backend'
import { loadLanguage } from '../stories/labels'
import { Host } from './Host'

// A list that cannot be reached is requested three times before the error is shown.
configure({ asyncUtilTimeout: 5000 })

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [mswLoader(startBackend), ({ globals }) => loadLanguage(globals['locale'])],
  initialGlobals: { theme: 'light', direction: 'auto', width: 'wide', locale: 'en-GB' },
  globalTypes: {
    theme: {
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    width: {
      toolbar: {
        title: 'Container',
        icon: 'sidebar',
        dynamicTitle: true,
        items: [
          { value: 'wide', title: 'Wide container' },
          { value: 'narrow', title: 'Narrow container (360px)' },
        ],
      },
    },
    locale: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: locales.map((tag) => ({
          value: tag === 'en' ? 'en-GB' : tag,
          title: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
        })),
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    // One iframe per story: stories on one page would share one service worker and the responses of the last one.
    docs: { story: { inline: false, height: '32rem' } },
    viewport: { options: { phone: { name: 'Phone', type: 'mobile', styles: { width: '360px', height: '740px' } } } },
  },
  decorators: [
    (Story, { globals }) => (
      <Host {...globals}>
        <Story />
      </Host>
    ),
  ],
  beforeEach() {
    // A request that another story interrupted does not belong to this one.
    sessionStorage.clear()
    spyOn(console, 'error')
  },
  async afterEach() {
    await expect(console.error).not.toHaveBeenCalled()
  },
}

export default preview
