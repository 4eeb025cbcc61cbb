import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/**
 * `src/locales/en.po` lists every text of the app for translators. The app itself does not read it: English
 * stands in the code (see vite.config.ts).
 */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [
    { path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'], exclude: ['**/*.test.*', '**/gen/**'] },
  ],
  // Without line numbers only new or changed texts change the file.
  format: formatter({ lineNumbers: false, explicitIdAsDefault: false }),
})
