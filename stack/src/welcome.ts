/** What a person is told when the system is up. */
import { demoLogins, DEMO_PASSWORD } from './demo/fill/demo-logins.ts'
import { isDemo } from './demo/fill/demo-mark.ts'

export function printWelcome({ url, dataDir }: { url: string; dataDir: string }): void {
  const lines = ['', `Selvedge is at ${url}`, `  the brands' API: ${url}/api/docs`]
  if (isDemo(dataDir)) {
    lines.push('', `Sign in with one of these, password ${DEMO_PASSWORD}:`)
    for (const { email, who } of demoLogins) lines.push(`  ${email.padEnd(30)} ${who}`)
  } else {
    lines.push('', 'It is empty. Make the first organisation and invite its owner:')
    lines.push('  npm run ops -- org create --kind brand --name "My Brand" --slug my-brand --country NL')
    lines.push('  npm run ops -- user invite --org my-brand --email me@example.com')
  }
  lines.push('', 'Ctrl-C stops it.')
  console.log(lines.join('\n'))
}
