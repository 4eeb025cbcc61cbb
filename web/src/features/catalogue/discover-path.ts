/** The page of another feature, which this one knows by its address alone. */
export const discoverPath: string = '/discover'
