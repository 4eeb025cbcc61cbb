import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { UpdateProfileRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import type { Accounts } from '../../ops/organisations.ts'
import type { DemoBrand } from '../catalogue/types.ts'
import { brandsApi } from './brands-api.ts'
import type { BrandsApi } from './brands-api.ts'
import { makeOrganisation } from './people.ts'
import type { Member } from './people.ts'
import type { Progress } from './progress.ts'

export interface FilledBrand {
  brand: DemoBrand
  member: Member
  api: BrandsApi
}

export interface MakeBrand {
  url: string
  accounts: Accounts
  media: RpcClient<typeof MediaService>
  system: Viewer
  brand: DemoBrand
  progress: Progress
}

const SCOPES = [
  'products:write',
  'prices:write',
  'supply:write',
  'windows:write',
  'images:write',
  'connections:read',
  'orders:read',
]

/** The brand with its people and a key, and everything its own system would push. */
export async function makeBrand({ url, accounts, media, system, brand, progress }: MakeBrand): Promise<FilledBrand> {
  const { profile } = brand
  const { slug, name, country, website, vatNumber, timeZone, people } = profile
  const member = await makeOrganisation(accounts, system, {
    kind: 'BRAND',
    slug,
    name,
    country,
    website,
    vatNumber,
    timeZone,
    people,
  })
  const owner = member.as('owner')
  await accounts.updateProfile(
    UpdateProfileRequest.fromPartial({
      name,
      country,
      website,
      vatNumber,
      introduction: profile.introduction,
      countries: [...profile.countries],
      categories: [...new Set(brand.products.map(({ category }) => category.split('/').slice(0, 2).join('/')))],
      seasons: [...new Set(brand.products.flatMap(({ seasons }) => seasons))].sort(),
      logo: await putLogo(media, brand, owner),
    }),
    owner,
  )
  const settings = {
    timeZone,
    stockBasis: profile.stockBasis.toUpperCase() as 'PHYSICAL',
    stockPolicy: profile.stockPolicy.toUpperCase() as 'EXACT',
    stockCap: 100,
    lowBelow: 12,
    imageRequired: true,
  }
  await accounts.updateBrandSettings({ organisationId: '', settings }, owner)
  const key = await accounts.createApiKey(
    { organisationId: '', name: 'Demo showroom', scopes: SCOPES, expiresAt: '' },
    owner,
  )
  const api = brandsApi(url, key.secret)
  await pushAll(api, brand, progress)
  return { brand, member, api }
}

/** @returns the blob key that the profile names */
async function putLogo(
  media: MakeBrand['media'],
  { profile, logo }: DemoBrand,
  owner: ReturnType<Member['as']>,
): Promise<string> {
  const head = { styleNumber: '', colourCode: '', position: 0, fileName: `${profile.slug}.svg`, operation: 'demo' }
  const { image, result } = await media.putLogo(
    [{ part: { $case: 'head', value: head } }, { part: { $case: 'bytes', value: Buffer.from(logo) } }],
    owner,
  )
  if (!image) throw new Error(`the logo of ${profile.name} was refused: ${JSON.stringify(result?.problems)}`)
  return image.hash
}

async function pushAll(api: BrandsApi, brand: DemoBrand, progress: Progress): Promise<void> {
  const rows = brand.priceRows.reduce((sum, each) => sum + each.rows.length, 0)
  const total = brand.products.length + rows + brand.supply.length
  let done = 0
  const onDone = (n: number) => progress.step(brand.profile.name, (done += n), total)
  await api.push('/products', brand.products, onDone)
  await api.push('/windows', brand.windows)
  await api.push('/price-lists', brand.priceLists)
  for (const { list, rows: some } of brand.priceRows) await api.push(`/price-lists/${list}/rows`, some, onDone)
  await api.push('/supply', brand.supply, onDone)
}
