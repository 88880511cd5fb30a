export type {
  ApiKeysTester,
  ConfirmOptions,
  IssuedTester,
  KeyFields,
  KeyTester,
  RotateOptions,
} from './tester/ApiKeysTester'
export { createApiKeysTester, type TesterOptions } from './tester/createApiKeysTester'
export type { DomOptions, UserLike } from './tester/createDomSurface'
export type { LocatorLike, PageLike } from './tester/createPageSurface'
export { mockClipboard, type ClipboardMock, type ClipboardOptions, type EvaluatingPage } from './tester/mockClipboard'
