/** See `docsBlocks.ts`. `test/unsavedSecretDocs.test.ts` compiles the blocks themselves. */
declare module 'docs:unsaved-secret/*' {
  export function UnsavedSecretGuard(): null
}
