import type { Component } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import type { RouterHistory } from 'vue-router'

type LoadPage = () => Promise<{ readonly default: Component }>
type LoadWords = (rooms: readonly string[]) => Promise<void>

/**
 * Hash history: the same addresses work from a server and from one file on disk. `loadWords` brings the words of the
 * rooms that a page speaks from, while the page itself is on its way.
 */
export function createAppRouter(loadWords: LoadWords, history: RouterHistory = createWebHashHistory()) {
  const page = (rooms: readonly string[], load: LoadPage) => async () => {
    const [{ default: component }] = await Promise.all([load(), loadWords(rooms)])
    return component
  }
  return createRouter({
    history,
    routes: [
      { path: '/', redirect: { name: 'library' } },
      { path: '/library', name: 'library', component: () => import('@/features/library/LibraryPage.vue') },
      {
        path: '/import',
        name: 'import',
        component: page(['transfer', 'messages'], () => import('@/features/import/page/ImportPage.vue')),
      },
      {
        path: '/import/batch',
        name: 'batch',
        component: page(
          ['batch', 'transfer', 'messages'],
          () => import('@/features/import/batch/BatchPage.vue'),
        ),
      },
      {
        path: '/report/:id/:step?',
        name: 'wizard',
        component: page(
          ['wizard', 'messages', 'checks', 'narrative', 'editor', 'grid', 'opening', 'saving'],
          () => import('@/features/wizard/WizardPage.vue'),
        ),
        props: true,
      },
      {
        path: '/review/:id',
        name: 'review',
        component: page(
          ['review', 'checks', 'opening', 'saving'],
          () => import('@/features/review/ReviewPage.vue'),
        ),
        props: true,
      },
      {
        path: '/insights',
        name: 'insights',
        component: page(['insights', 'charts'], () => import('@/features/insights/InsightsPage.vue')),
      },
      {
        path: '/compare',
        name: 'compare',
        component: page(['compare'], () => import('@/features/compare/ComparePage.vue')),
      },
      {
        path: '/settings',
        name: 'settings',
        component: page(['settings'], () => import('@/features/settings/SettingsPage.vue')),
      },
      { path: '/:rest(.*)*', redirect: { name: 'library' } },
    ],
  })
}
