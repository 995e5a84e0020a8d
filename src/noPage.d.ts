// Stands for the types of a web page in src, which has none: packages that ask for them (highlight.js) get nothing.
