# The console client as an image: docker build --tag psono-secrets .
FROM node:24-alpine
COPY dist/cli/index.js dist/cli/licenses.txt dist/cli/package.json LICENSE /opt/psono-secrets/
RUN ln -s /opt/psono-secrets/index.js /usr/local/bin/psono-secrets
USER node
WORKDIR /home/node
ENTRYPOINT ["psono-secrets"]
