import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useGridHelp } from '../../../components/matrix/use-grid-help.ts'
import { Badge } from '../../../components/ui/Badge.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import type { PadOrderFragment } from '../../../gen/graphql.ts'
import { noPanel, useMedia } from '../data/use-media.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { padRoute } from '../routes.ts'
import { PadActionsContext } from './pad-actions.ts'
import { PadContext } from './pad-context.ts'
import { PadLines } from './PadLines.tsx'
import { PadNotices } from './PadNotices.tsx'
import { PadToolbar } from './PadToolbar.tsx'
import styles from './PadView.module.css'
import { PartsPanel } from './PartsPanel.tsx'
import { PasteListDialog } from './PasteListDialog.tsx'
import { SaveState } from './SaveState.tsx'
import { StoresDialog } from './StoresDialog.tsx'
import { TotalsBar } from './TotalsBar.tsx'
import { useLineActions } from './use-line-actions.ts'
import { useOpenPad } from './use-open-pad.ts'
import { usePasteList } from './use-paste-list.ts'

type Props = { order: PadOrderFragment; back: ReactNode; refetch: () => unknown }

/** The order pad: matrix of all lines, and beside it what the brands' parts come to. */
export function PadView(props: Props) {
  const open = useOpenPad(props.order, props.refetch)
  return (
    <PadContext value={open.pad}>
      <OpenPadView {...props} open={open} />
    </PadContext>
  )
}

function OpenPadView({ order, back, refetch, open }: Props & { open: ReturnType<typeof useOpenPad> }) {
  const { t } = useLingui()
  const search = padRoute.useSearch()
  const navigate = useNavigate({ from: padRoute.fullPath })
  const narrow = useMedia(noPanel)
  const lines = useLineActions()
  useGridHelp(t`Order pad`, true)
  const { onPasteList, onLines } = usePasteList(open)
  const [dialog, setDialog] = useState<'paste' | readonly PadRow[] | null>(null)
  const actions = useMemo(() => ({ lines, openStores: setDialog }), [lines])
  const { brand, row, size } = search
  const goTo = useMemo(() => (row && size ? { rowId: row, columnId: size } : null), [row, size])
  const panel = <PartsPanel order={order} check={open.check} places={open.places} />
  const { pad } = open

  useEffect(() => pad.showBrand(brand), [pad, brand])
  const showBrand = useCallback(
    (next: string | undefined) => void navigate({ search: next ? { brand: next } : {}, replace: true }),
    [navigate],
  )

  return (
    <PadActionsContext value={actions}>
      <Page
        title={order.name}
        back={back}
        meta={
          <>
            {order.active && (
              <Badge tone="info" icon="check">
                <Trans>Active</Trans>
              </Badge>
            )}
            <SaveState state={open.saveState} />
          </>
        }
        actions={
          pad.data.mayWrite && (
            <>
              <ButtonLink to="/catalogue" icon="add">
                <Trans>Add styles</Trans>
              </ButtonLink>
              <ButtonLink
                to="/working-orders/$workingOrderId/review"
                params={{ workingOrderId: order.id }}
                variant="primary"
              >
                <Trans>Review and place</Trans>
              </ButtonLink>
            </>
          )
        }
        toolbar={<PadToolbar brandId={brand} onBrand={showBrand} onPasteList={() => setDialog('paste')} />}
      >
        <div className={styles.layout}>
          <div className={styles.main}>
            <PadNotices
              productError={open.productError}
              retry={open.retry}
              behindSeconds={open.behindSeconds}
              refetch={refetch}
            />
            <PadLines order={order} onPasteList={onPasteList} goTo={goTo} loading={!open.productError} />
          </div>
          {!narrow && (
            <aside aria-label={t`Totals and delivery`} className={styles.panel}>
              {panel}
            </aside>
          )}
        </div>
        {narrow && <TotalsBar check={open.check}>{panel}</TotalsBar>}
      </Page>
      {dialog === 'paste' && <PasteListDialog onClose={() => setDialog(null)} onLines={onLines} />}
      {dialog !== null && dialog !== 'paste' && (
        <StoresDialog rows={dialog} doors={open.places?.doors ?? []} lines={lines} onClose={() => setDialog(null)} />
      )}
    </PadActionsContext>
  )
}
