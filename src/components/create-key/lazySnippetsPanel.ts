import { LazyModule } from '../ui/LazyModule'

/** The snippets in the step that shows a secret. Loaded only on a page that has some. */
export const lazySnippetsPanel = /* @__PURE__ */ new LazyModule(async () => (await import('./Snippets')).Snippets)
