const text = {
  description: 'A note.',
  trigger: 'A user.',
  automation: 'A worker.',
  output: 'A row.',
};

export default { 'create.requested': text };
