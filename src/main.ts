import './app/polyfills'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import AppShell from './app/AppShell.vue'
import { createAppI18n } from './app/i18n'
import { createAppRouter } from './app/router'
import './styles/theme.css'
import './styles/base.css'

const app = createApp(AppShell)
app.use(createPinia())
app.use(createAppI18n())
app.use(createAppRouter())
app.mount('#app')
