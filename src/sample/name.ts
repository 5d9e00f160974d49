/** The unit of the sample; it does not exist. */
export const sampleUnit = '云溪市数据局'
