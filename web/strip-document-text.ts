import type { Plugin } from 'vite'

/**
 * In the built app a document travels by its hash alone, so its text need not be shipped. Runs on codegen's one
 * file, whose shape is `new TypedDocumentString(`…`, {"hash":"…"})`.
 */
export function stripDocumentText(): Plugin {
  return {
    name: 'selvedge-strip-document-text',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]src[\\/]gen[\\/]graphql\.ts$/ },
      handler: (code) => ({
        code: code.replace(/new TypedDocumentString\(`[^`]*`/g, '/* @__PURE__ */ new TypedDocumentString(``'),
        map: null,
      }),
    },
  }
}
