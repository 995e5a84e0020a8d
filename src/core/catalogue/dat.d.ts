/** Text files that the bundler puts into the bundle, each as one string. */
declare module '*.dat' {
  const text: string;
  export default text;
}
