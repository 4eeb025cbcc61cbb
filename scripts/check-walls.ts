// Import walls, read from the folders that are there: nobody keeps a list by hand.
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')
const services = readdirSync(join(root, 'services'))
const features = existsSync(join(root, 'web/src/features')) ? readdirSync(join(root, 'web/src/features')) : []

/** Workspace packages that a package may import; what is not listed may import all. */
const allowed: Record<string, string[]> = {
  protos: [],
  platform: ['protos'],
  bff: ['platform', 'protos'],
  web: ['protos'],
  ...Object.fromEntries(services.map((name) => [`services/${name}`, ['platform', 'protos']])),
}

/** One sentence per import that goes through a wall. */
export function brokenWalls(): string[] {
  const files = globSync('{protos,platform,bff,web,services,stack,e2e,bench,scripts}/**/*.{ts,tsx}', { cwd: root })
  return files.filter((file) => !/node_modules|\/gen\/|\/dist\//.test(file)).flatMap(brokenIn)
}

function brokenIn(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
  const imports = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
  return imports.flatMap((specifier) =>
    [...reasons(file, specifier)].map((reason) => `${file}: imports ${specifier}: ${reason}`),
  )
}

function* reasons(file: string, specifier: string): Generator<string> {
  const own = packageOf(file)
  if (specifier.startsWith('@selvedge/')) {
    const name = specifier.split('/')[1]!
    const target = services.includes(name) ? `services/${name}` : name
    const may = allowed[own]
    if (may && target !== own && !may.includes(target))
      yield `${own} may import only ${may.join(', ') || 'nothing of the workspace'}`
    if (!may && own !== 'stack' && own !== 'scripts' && target.startsWith('services/'))
      yield 'only stack imports services'
  } else if (specifier.startsWith('.')) {
    const target = relative(root, resolve(root, dirname(file), specifier))
    if (packageOf(target) !== own && own !== 'scripts' && !isConfig(file)) yield 'a relative import leaves the package'
    if (own === 'web') yield* insideWeb(file, target)
  }
}

/** app → features → components, lib; never feature → feature. */
function* insideWeb(file: string, target: string): Generator<string> {
  const [from, to] = [layerOf(file), layerOf(target)]
  if (!from || !to) return
  const order = ['lib', 'components', 'features', 'app']
  if (order.indexOf(to.layer) > order.indexOf(from.layer)) yield `${from.layer} may not import ${to.layer}`
  if (from.layer === 'features' && to.layer === 'features' && from.feature !== to.feature)
    yield 'a feature may not import another'
}

function layerOf(file: string): { layer: string; feature: string | undefined } | undefined {
  const [, layer, feature] = /^web\/src\/(app|features|components|lib)\/([^/]+)/.exec(file) ?? []
  return layer === undefined ? undefined : { layer, feature: features.includes(feature!) ? feature : undefined }
}

function packageOf(file: string): string {
  const [first, second] = file.split('/')
  return first === 'services' ? `services/${second}` : first!
}

/** Tool configuration reads its neighbours. */
function isConfig(file: string): boolean {
  return /\.config\.ts$|codegen\.ts$/.test(file)
}
