/** Whether the fields of a page may only be read: told once by the page, asked by every field. */
import { inject, shallowRef } from 'vue'
import type { InjectionKey, Ref } from 'vue'

export const readOnlyKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('read-only')

export const useReadOnly = (): Readonly<Ref<boolean>> => inject(readOnlyKey, shallowRef(false))
