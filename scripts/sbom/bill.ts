/** A CycloneDX bill of materials, as far as we look into it. */

interface Hash {
  alg: string
  content: string
}

export type Licence = { license: { id?: string; name?: string } } | { expression: string }

export interface Component {
  type: string
  'bom-ref': string
  group?: string
  name: string
  version: string
  purl: string
  licenses?: Licence[]
  hashes?: Hash[]
  externalReferences?: { type: string; url: string; hashes?: Hash[] }[]
}

interface Dependency {
  ref: string
  dependsOn?: string[]
}

export interface Bill {
  serialNumber?: string
  metadata: { timestamp?: string; component: { 'bom-ref': string } }
  components: Component[]
  dependencies: Dependency[]
}

const OWN = 'pkg:npm/%40selvedge/'

/**
 * The bill of the whole from that of its packages: they are one application, which depends on what any of them does.
 * Equal input gives equal text: without the moment and the number of its making, and in order.
 * @param runtime what runs it, of which package managers know nothing
 */
export function billOfWhole(made: Bill, runtime: Component): Bill {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = made
  const { timestamp: __, ...timeless } = metadata
  const whole = metadata.component['bom-ref']
  const isOwn = (ref: string) => ref === whole || ref.startsWith(OWN)
  const [own, others] = [true, false].map((is) => dependencies.filter(({ ref }) => isOwn(ref) === is))
  const direct = own!.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !isOwn(ref))
  const graph = [{ ref: whole, dependsOn: [...direct, runtime['bom-ref']] }, { ref: runtime['bom-ref'] }, ...others!]
  return {
    ...rest,
    metadata: timeless,
    components: [...components.filter((each) => !isOwn(each['bom-ref'])), runtime].toSorted(
      by((each) => each['bom-ref']),
    ),
    dependencies: graph.map(inOrder).toSorted(by(({ ref }) => ref)),
  }
}

const inOrder = ({ ref, dependsOn }: Dependency): Dependency =>
  dependsOn ? { ref, dependsOn: [...new Set(dependsOn)].toSorted() } : { ref }

function by<T>(key: (each: T) => string): (left: T, right: T) => number {
  return (left, right) => (key(left) < key(right) ? -1 : 1)
}
