// Shows messages at the foot of the window until they are read or closed.
import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { windowText } from '../../shared/strings/window.ts'
import { Button } from '../controls/button.tsx'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './notice-host.module.css'
import type { Notice } from './notice-store.ts'

/** Two sentences at a slow reader's speed; it stops while the pointer or the focus is on it. */
const shownMs = 12_000

export function NoticeHost() {
  return (
    <Toast.Provider timeout={shownMs} limit={3}>
      <Feed />
      <Toast.Portal>
        <Toast.Viewport className={styles['viewport']} aria-label={windowText().notices.label}>
          <Messages />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

/** Hands over what is waiting, once each. */
function Feed() {
  const { notices } = useWindowModel()
  const { add, close } = Toast.useToastManager()
  useEffect(() => {
    const show = ({ message, remedy, action, shownMs: ownMs }: Notice): void => {
      const id = add({
        title: message,
        description: remedy,
        ...(ownMs !== undefined && { timeout: ownMs }),
        ...(action !== undefined && {
          actionProps: {
            children: action.label,
            onClick() {
              close(id)
              action.act()
            },
          },
        }),
      })
    }
    const take = (): void => {
      for (const notice of notices.takeAll()) show(notice)
    }
    take()
    return notices.subscribe(take)
  }, [notices, add, close])
  return null
}

function Messages() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className={styles['notice']}
    >
      <Toast.Content className={styles['content']}>
        <div>
          <Toast.Title className={styles['message']} />
          <Toast.Description className={styles['remedy']} />
        </div>
        <Toast.Action className={styles['action']} render={<Button />} />
        <Toast.Close
          aria-label={windowText().notices.close}
          render={
            <Button weight="quiet" square>
              <X size={16} aria-hidden />
            </Button>
          }
        />
      </Toast.Content>
    </Toast.Root>
  ))
}
