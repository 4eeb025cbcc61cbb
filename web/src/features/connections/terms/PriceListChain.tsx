import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef, useState } from 'react'
import { Icon } from '../../../components/ui/Icon.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import { moved } from './chain.ts'
import styles from './PriceListChain.module.css'
import type { ListChoice } from './use-terms-choices.ts'

type Props = {
  /** Lists of the chosen currency. */
  lists: readonly ListChoice[]
  value: readonly string[]
  onChange: (ids: readonly string[]) => void
  error?: string | undefined
}

/** Price lists in the order they are asked: drag them, or take the buttons. */
export function PriceListChain({ lists, value, onChange, error }: Props) {
  const { t } = useLingui()
  const [dragged, setDragged] = useState<number>()
  const [said, setSaid] = useState('')
  const id = useId()
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const nameOf = (listId: string) => lists.find((list) => list.id === listId)?.name ?? t`a list that is gone`
  const rest = lists.filter((list) => !value.includes(list.id) && !list.archived)

  function move(from: number, to: number) {
    const next = moved(value, from, to)
    if (next === value) return
    onChange(next)
    const [name, place] = [nameOf(value[from]!), to + 1]
    setSaid(t`${name} is now number ${place}`)
  }

  /** The button that was pressed may be gone with the place it stood at; the focus stays with the list it moved. */
  function focusAfter(selector: string) {
    requestAnimationFrame(() => fieldset.current?.querySelector<HTMLElement>(selector)?.focus())
  }

  function step(from: number, to: number) {
    move(from, to)
    const last = to === (to > from ? value.length - 1 : 0)
    const direction = to > from !== last ? 'down' : 'up'
    focusAfter(`li:nth-child(${to + 1}) [data-move="${direction}"]`)
  }

  return (
    <fieldset ref={fieldset} className={styles.chain} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>
        <Trans>Price lists</Trans>
      </legend>
      <p className={styles.about}>
        <Trans>The first list that has a price for a product counts; the next ones fill its gaps.</Trans>
      </p>
      <ol className={styles.lists}>
        {value.map((listId, index) => {
          const name = nameOf(listId)
          return (
            <li
              key={listId}
              className={index === dragged ? `${styles.list} ${styles.dragged}` : styles.list}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                setDragged(index)
              }}
              onDragEnter={() => {
                if (dragged === undefined || dragged === index) return
                move(dragged, index)
                setDragged(index)
              }}
              onDragOver={(event) => event.preventDefault()}
              onDragEnd={() => setDragged(undefined)}
            >
              <Icon name="grip" />
              <span className={styles.place}>{index + 1}</span>
              <span className={styles.name}>{name}</span>
              {index > 0 && (
                <IconButton
                  data-move="up"
                  icon="arrowUp"
                  size="sm"
                  label={t`Move ${name} up`}
                  onClick={() => step(index, index - 1)}
                />
              )}
              {index < value.length - 1 && (
                <IconButton
                  data-move="down"
                  icon="arrowDown"
                  size="sm"
                  label={t`Move ${name} down`}
                  onClick={() => step(index, index + 1)}
                />
              )}
              <IconButton
                icon="close"
                size="sm"
                label={t`Take ${name} out`}
                onClick={() => {
                  onChange(value.filter((each) => each !== listId))
                  focusAfter('[role="combobox"]')
                }}
              />
            </li>
          )
        })}
      </ol>
      {rest.length > 0 && (
        <Select
          aria-label={t`Add a price list`}
          placeholder={t`Add a price list`}
          searchable={rest.length > 10}
          // A new field after each choice, so that it is empty again.
          key={value.join()}
          value={null}
          onChange={(listId) => listId && onChange([...value, listId])}
          options={rest.map((list) => ({ value: list.id, label: `${list.name} (${list.code})` }))}
        />
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    </fieldset>
  )
}
