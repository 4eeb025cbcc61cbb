import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConsumerDrawer } from '../ConsumerDrawer.tsx'
import { type ConsoleData, flowGraph, type FlowNode } from './flow-graph.ts'
import { FlowLegend } from './FlowLegend.tsx'
import { FlowPicture } from './FlowPicture.tsx'
import { SilentDrawer } from './SilentDrawer.tsx'

/** From the owners of truth over their topics to what people see, as it is at this moment. */
export function FlowTab({ console }: { console: ConsoleData }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [openedId, setOpenedId] = useState<string>()
  const graph = flowGraph(console)
  const opened = graph.nodes.find(({ id }) => id === openedId)
  const close = () => setOpenedId(undefined)

  function open(node: FlowNode) {
    if (node.silentSince !== null || node.kind === 'consumer') return setOpenedId(node.id)
    const search =
      node.kind === 'owner'
        ? { tab: 'outboxes' as const, of: node.label }
        : node.kind === 'topic'
          ? { tab: 'consumers' as const, of: node.name }
          : { tab: 'views' as const }
    void navigate({ to: '/console', search })
  }

  return (
    <>
      <FlowLegend />
      <FlowPicture label={t`Flow of the system`} graph={graph} onOpen={open} />
      {opened?.kind === 'consumer' && opened.consumer && <ConsumerDrawer consumer={opened.consumer} onClose={close} />}
      {opened && opened.silentSince !== null && (
        <SilentDrawer name={opened.label} since={opened.silentSince} onClose={close} />
      )}
    </>
  )
}
