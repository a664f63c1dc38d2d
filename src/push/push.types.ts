import { Field, InputType } from 'type-graphql';

@InputType('SubscribePushInput', {
  description: 'What a browser gives for a push subscription (`PushSubscription.toJSON()`).',
})
export class SubscribePushInput {
  @Field(() => String, {
    description: 'Address of the device at its push service: https, public, at most 1,000 characters.',
  })
  endpoint: string;

  @Field(() => String, { description: '`keys.p256dh`: public key of the device, base64url of 65 bytes.' })
  p256dh: string;

  @Field(() => String, { description: '`keys.auth`: secret of the device, base64url of 16 bytes.' })
  auth: string;

  @Field(() => String, { nullable: true, description: 'Makes a retry safe: the same key is done once.' })
  clientMutationId?: string | null;
}

@InputType('UnsubscribePushInput', { description: 'Which device.' })
export class UnsubscribePushInput {
  @Field(() => String, { description: 'Address of the device at its push service, as it was given before.' })
  endpoint: string;

  @Field(() => String, { nullable: true, description: 'Makes a retry safe: the same key is done once.' })
  clientMutationId?: string | null;
}
