import type { BrandSettings, Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { CreateOrganisationRequest, UpdateProfileRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'

export interface Fault {
  code: string
  message: string
}

const LONGEST = { name: 120, introduction: 4000, website: 300, vatNumber: 30, entry: 60, entries: 50 }

/** What is wrong with a new organisation, or null. */
export function organisationFault(request: CreateOrganisationRequest): Fault | null {
  if (request.kind === 'UNSPECIFIED')
    return { code: 'KIND_MISSING', message: 'say whether it is a brand or a retailer' }
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(request.slug)) {
    return { code: 'SLUG_INVALID', message: 'the short name has 1 to 40 lower case letters, digits and hyphens' }
  }
  if (request.kind === 'BRAND' && !isTimeZone(request.timeZone || 'Europe/Amsterdam')) {
    return { code: 'TIME_ZONE_UNKNOWN', message: `${request.timeZone} is not a time zone such as Europe/Amsterdam` }
  }
  return nameFault(request.name) ?? countryFault(request.country)
}

export function newOrganisation(request: CreateOrganisationRequest, id: string, now: Date): Organisation {
  const { kind, name, slug, country, website, vatNumber, timeZone } = request
  return {
    id,
    kind,
    name: name.trim(),
    slug,
    country,
    website,
    vatNumber,
    logo: '',
    introduction: '',
    countries: [],
    categories: [],
    seasons: [],
    brand: kind === 'BRAND' ? defaultSettings(timeZone) : undefined,
    retailer: kind === 'RETAILER' ? { doors: [], addresses: [] } : undefined,
    createdAt: now.toISOString(),
  }
}

function defaultSettings(timeZone: string): BrandSettings {
  return {
    timeZone: timeZone || 'Europe/Amsterdam',
    stockBasis: 'PHYSICAL',
    stockPolicy: 'EXACT',
    stockCap: 100,
    lowBelow: 10,
    imageRequired: false,
  }
}

export function profileFault(request: UpdateProfileRequest): Fault | null {
  const lists = [request.countries, request.categories, request.seasons]
  if (lists.some((list) => list.length > LONGEST.entries || list.some((entry) => entry.length > LONGEST.entry))) {
    return { code: 'LIST_TOO_LONG', message: `at most ${LONGEST.entries} entries of ${LONGEST.entry} characters` }
  }
  if (request.introduction.length > LONGEST.introduction) {
    return { code: 'TEXT_TOO_LONG', message: `the introduction has at most ${LONGEST.introduction} characters` }
  }
  if (
    request.website.length > LONGEST.website ||
    (request.website !== '' && !/^https?:\/\/[^\s]+$/.test(request.website))
  ) {
    return { code: 'WEBSITE_INVALID', message: 'the web site begins with https://' }
  }
  if (request.vatNumber.length > LONGEST.vatNumber)
    return { code: 'VAT_INVALID', message: 'the VAT number is too long' }
  return nameFault(request.name) ?? countryFault(request.country)
}

export function withProfile(organisation: Organisation, request: UpdateProfileRequest): Organisation {
  const { name, country, website, vatNumber, introduction, countries, categories, seasons, logo } = request
  return {
    ...organisation,
    name: name.trim(),
    country,
    website,
    vatNumber,
    introduction,
    countries,
    categories,
    seasons,
    logo: logo ?? organisation.logo,
  }
}

export function settingsFault(settings: BrandSettings | undefined): Fault | null {
  if (!settings) return { code: 'SETTINGS_MISSING', message: 'the settings are missing' }
  if (!isTimeZone(settings.timeZone))
    return { code: 'TIME_ZONE_UNKNOWN', message: 'choose a time zone such as Europe/Amsterdam' }
  if (settings.stockBasis === 'UNSPECIFIED' || settings.stockPolicy === 'UNSPECIFIED') {
    return { code: 'STOCK_RULE_MISSING', message: 'choose how stock is counted and shown' }
  }
  if (settings.stockCap < 1 || settings.lowBelow < 1)
    return { code: 'STOCK_CAP_INVALID', message: 'the limits are at least 1' }
  return null
}

function nameFault(name: string): Fault | null {
  const length = name.trim().length
  return length > 0 && length <= LONGEST.name
    ? null
    : { code: 'NAME_INVALID', message: `the name has 1 to ${LONGEST.name} characters` }
}

function countryFault(country: string): Fault | null {
  return /^[A-Z]{2}$/.test(country)
    ? null
    : { code: 'COUNTRY_INVALID', message: 'the country is two letters, such as NL' }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
