/** The release that runs. Raised with every release; parked records are tried again once for each. */
export const codeVersion = '0.1.0'
