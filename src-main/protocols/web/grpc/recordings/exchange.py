"""A gRPC server and its client on 127.0.0.1:50051: all four ways of calling, large and compressed messages, and calls that fail."""
import time
from concurrent import futures

import grpc
from shop import money_pb2 as money, orders_pb2 as orders

PATH = '/shop.v1.Orders/'


def order(number):
    placed = orders.Order(
        number=number, customer='Ada Lovelace', state=orders.STATE_OPEN, delta=-5, big_delta=-2**40, checksum=0xdeadbeef, serial=2**63 + 1, below=-7, far_below=-8,
        ratio=0.25, gift=True, picture=bytes([0, 255, 16, 3]), codes=[1, 150, -1], history=[0, 1, -1, 9], notes=['fragile', 'blue “ink”'], card='4111', negative=-2,
        huge=2**64 - 1, samples=[0.5, -1e300], loose=[3, 4], answers=[True, False], steps=[-1, 1, 2**40], words=[1, 2**32 - 1])
    line = placed.lines.add(article='pencil', count=12, weight=0.125)
    line.price.currency, line.price.units, line.price.rate.factor, line.price.Extensions[money.coin] = 'EUR', -199, 1.5, 'copper'
    placed.lines.add(article='paper')
    placed.labels['colour'], placed.labels['size'], placed.by_place[5].article = 7, -1, 'ruler'
    placed.placed.seconds, placed.placed.nanos = 1_700_000_000, 123_456_789
    return placed


def receipt(number, text=''):
    answer = orders.Receipt(number=number, state=orders.STATE_OPEN, text=text)
    answer.total.currency, answer.total.units = 'EUR', 398
    return answer


def place(asked, context):
    if asked.number == 404:
        context.abort(grpc.StatusCode.NOT_FOUND, 'no such article: ü 100%')
    return receipt(asked.number, 'x' * (20_000 if asked.number == 2 else 5))


def written(message):
    return message.SerializeToString()


class Orders(grpc.GenericRpcHandler):
    def service(self, call):
        return {
            'Place': grpc.unary_unary_rpc_method_handler(place, orders.Order.FromString, written),
            'Find': grpc.unary_stream_rpc_method_handler(lambda asked, _: map(order, range(3)), orders.Query.FromString, written),
            'Collect': grpc.stream_unary_rpc_method_handler(lambda asked, _: receipt(len(list(asked))), orders.Order.FromString, written),
            'Talk': grpc.stream_stream_rpc_method_handler(lambda asked, _: (receipt(i, one.customer) for i, one in enumerate(asked)), orders.Query.FromString, written),
        }.get(call.method.removeprefix(PATH))


def call(way, method, message, answer=orders.Receipt, **options):
    try:
        got = getattr(channel, way)(PATH + method, written, answer.FromString)(message, **options)
        return list(got) if way.endswith('stream') else got
    except grpc.RpcError as error:
        return error.code()


server = grpc.server(futures.ThreadPoolExecutor(2), (Orders(),))
server.add_insecure_port('127.0.0.1:50051')
server.start()
channel = grpc.insecure_channel('127.0.0.1:50051')
large = order(2)
large.notes.append('y' * 40_000)
call('unary_unary', 'Place', order(1))
call('unary_unary', 'Place', large)
call('unary_unary', 'Place', order(3), compression=grpc.Compression.Gzip)
call('unary_unary', 'Place', order(4), compression=grpc.Compression.Deflate)
call('unary_unary', 'Place', orders.Order(number=404))
call('unary_stream', 'Find', orders.Query(customer='Ada', states=[1, 0]), orders.Order)
call('stream_unary', 'Collect', iter([order(7), order(8)]))
call('stream_stream', 'Talk', iter([orders.Query(customer='a'), orders.Query(customer='b')]))
call('unary_unary', 'Nothing', orders.Query(customer='z'))
channel.close()
server.stop(0)
time.sleep(0.3)
