import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: 'src/modules/*/schema.graphql',
  generates: {
    'src/gen/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../gateway/context.ts#GatewayContext',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        makeResolverTypeCallable: true,
        avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: true },
        scalars: { DateTime: 'string', Date: 'string', Minor: 'number', ID: 'string' },
        // A mapper says what object a GraphQL type is resolved from, where that is not the type itself.
        mappers: {
          Me: '../gateway/context.ts#GatewayViewer',
          Organisation: '@selvedge/protos/gen/accounts/topic/v1/organisation#Organisation as OrganisationMessage',
          BrandSettings: '@selvedge/protos/gen/accounts/topic/v1/organisation#BrandSettings as BrandSettingsMessage',
          TeamMember: '@selvedge/protos/gen/accounts/v1/accounts_service#User as UserMessage',
          ApiKey: '@selvedge/protos/gen/accounts/v1/accounts_service#ApiKey as ApiKeyMessage',
          Image: '@selvedge/protos/gen/media/topic/v1/image_set#Image as ImageMessage',
          Order: '../modules/orders/shown.ts#ShownOrder',
          OrderRow: '../modules/orders/shown.ts#ListedOrder',
          OrderLine: '../modules/orders/shown.ts#ShownLine',
          OrderCell: '../modules/orders/shown.ts#ShownCell',
          WhyThisPrice: '../modules/orders/shown.ts#ShownCell',
          OrderEvent: '../modules/orders/shown.ts#ShownEvent',
          Connection: '../modules/connections/shown.ts#Connection as ConnectionMessage',
          Terms: '../modules/connections/shown.ts#ShownTerms',
          TermsRevision: '../modules/connections/shown.ts#ShownRevision',
          MatchMaking: '../modules/connections/shown.ts#ShownMatchMaking',
          BrandProfile: '../modules/connections/shown.ts#OtherOrganisation',
          RetailerProfile: '../modules/connections/shown.ts#OtherOrganisation',
          WorkingOrder: '../modules/working-orders/shown.ts#ShownWorkingOrder',
          WorkingLine: '../modules/working-orders/shown.ts#WorkingLine as WorkingLineMessage',
          WorkingPart: '../modules/working-orders/shown.ts#WorkingPart as WorkingPartMessage',
          OrderProblem: '../modules/working-orders/shown.ts#OrderProblem as OrderProblemMessage',
          PlacedPart: '../modules/working-orders/shown.ts#PlacedPart as PlacedPartMessage',
          WorkingOrderPlaced: '../modules/working-orders/shown.ts#PlacedWorkingOrder',
          OrderChanged: '../modules/orders/shown.ts#ToldChange',
        },
        defaultMapper: 'Partial<{T}>',
      },
    },
  },
}

export default config
