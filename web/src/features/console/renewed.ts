/** How often what operators look at is asked for again. */
export const renewed = { pollingInterval: 2_000, skipPollingIfUnfocused: true } as const
