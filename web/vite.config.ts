import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkGroups } from './chunk-groups.ts'
import { stripDocumentText } from './strip-document-text.ts'

/** Where `vite dev` forwards the API; the built app is served by the gateway itself. */
const gateway = process.env.SELVEDGE_GATEWAY ?? 'http://localhost:4000'

/** The gateway takes requests of its own origin only. */
const toGateway = { target: gateway, changeOrigin: true, headers: { origin: gateway } }

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    stripDocumentText(),
    // Source texts stay in the code they belong to, so each lazy route carries its own English and the first
    // route no catalogue; `lib/i18n` compiles them when first used.
    lingui({ macroTransform: { macro: { descriptorFields: 'message' } } }),
    react(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { ...toGateway, ws: true },
      '/api': toGateway,
      '/media': toGateway,
    },
  },
})
