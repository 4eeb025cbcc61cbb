import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { AgeText } from '../../components/ui/AgeText.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import tones from '../../components/ui/tones.module.css'
import { VisuallyHidden } from '../../components/ui/VisuallyHidden.tsx'
import type { NoticeFieldsFragment } from '../../gen/graphql.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { noticeLooks } from './notice-looks.ts'
import { NoticeText } from './NoticeText.tsx'
import styles from './NoticesPage.module.css'
import { subjectPath } from './subject-path.ts'

type Props = { notice: NoticeFieldsFragment; onRead: (id: string) => void }

/** A notice leads to what it tells of, and is read by that. */
export function NoticeRow({ notice, onRead }: Props) {
  const { t } = useLingui()
  const { kind } = useViewer().organisation
  const { icon, tone } = noticeLooks[notice.kind]
  return (
    <li className={notice.read ? styles.row : `${styles.row} ${styles.unread}`}>
      <span className={`${styles.icon} ${tones[tone]}`}>
        <Icon name={icon} />
      </span>
      <p className={styles.text}>
        <Link
          to={subjectPath(notice, kind)}
          className={styles.link}
          onClick={() => {
            if (!notice.read) onRead(notice.id)
          }}
        >
          {!notice.read && <VisuallyHidden>{t`Unread:`} </VisuallyHidden>}
          <NoticeText notice={notice} />
        </Link>
        <span className={styles.meta}>
          <AgeText iso={notice.at} />
          {notice.actorName && `, ${notice.actorName}`}
        </span>
      </p>
      {!notice.read && (
        <span className={styles.mark}>
          <IconButton icon="check" size="sm" label={t`Mark as read`} onClick={() => onRead(notice.id)} />
        </span>
      )}
    </li>
  )
}
