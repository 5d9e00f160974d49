import { createRouter, createWebHashHistory } from 'vue-router'

/** Hash history: the same addresses work from a server and from one file on disk. */
export function createAppRouter() {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', redirect: { name: 'library' } },
      { path: '/library', name: 'library', component: () => import('@/features/library/LibraryPage.vue') },
      { path: '/import', name: 'import', component: () => import('@/features/transfer/ImportPage.vue') },
      {
        path: '/report/:id/:step?',
        name: 'wizard',
        component: () => import('@/features/wizard/WizardPage.vue'),
        props: true,
      },
      {
        path: '/insights',
        name: 'insights',
        component: () => import('@/features/insights/InsightsPage.vue'),
      },
      {
        path: '/settings',
        name: 'settings',
        component: () => import('@/features/settings/SettingsPage.vue'),
      },
      { path: '/:rest(.*)*', redirect: { name: 'library' } },
    ],
  })
}
