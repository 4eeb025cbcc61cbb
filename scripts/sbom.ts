// `npm run sbom [-- FILE]`: what an image ships, as a CycloneDX bill of materials; ends with 1 where a licence is not allowed.
import { writeFileSync } from 'node:fs'
import { shippedBill } from './sbom/shipped-bill.ts'
import { refusedLicences } from './sbom/licences.ts'

const [file] = process.argv.slice(2)
const bill = shippedBill()
const refused = refusedLicences(bill.components)
for (const line of refused) console.error(line)
const text = `${JSON.stringify(bill, null, 2)}\n`
if (file) writeFileSync(file, text)
else process.stdout.write(text)
process.exitCode = refused.length > 0 ? 1 : 0
