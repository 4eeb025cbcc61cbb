/** Who runs the views that are built beside themselves: the projector all read models, enrichment its own. */
export const viewHolders = ['projector', 'enrichment'] as const

export type ViewHolder = (typeof viewHolders)[number]

/** @param view its name; one that nobody has is refused by whoever is asked */
export const holderOf = (view: string): ViewHolder => (view === 'enrichment' ? 'enrichment' : 'projector')
